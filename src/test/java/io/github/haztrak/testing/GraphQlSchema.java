package io.github.haztrak.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** GitHub's GraphQL schema: a request is validated, and then answered from a given answer; both have to say the same. */
public final class GraphQlSchema {
    private static final String PROGRAM = """
            const fs = require('fs');
            const assert = require('assert');
            const [tools, file] = process.argv.slice(2);
            const { buildSchema, parse, validate, execute } = require(tools + '/graphql');
            const schema = buildSchema(fs.readFileSync(tools + '/@octokit/graphql-schema/schema.graphql', 'utf8'), { assumeValidSDL: true });
            const { request, answer } = JSON.parse(fs.readFileSync(file, 'utf8'));
            const document = parse(request.query);
            const faults = validate(schema, document).map(fault => fault.message);
            if (faults.length === 0) {
              const again = execute({
                schema, document,
                variableValues: request.variables,
                rootValue: answer.data || {},
                fieldResolver: (source, args, context, info) => source[info.path.key],
                typeResolver: () => 'Commit',
              });
              (again.errors || []).forEach(fault => faults.push(fault.path + ': ' + fault.message));
              try {
                assert.deepStrictEqual(JSON.parse(JSON.stringify(again.data)), answer.data);
              } catch (difference) {
                faults.push(difference.message);
              }
            }
            process.stdout.write(faults.join('\\n'));
            """;

    private final Path folder;

    private GraphQlSchema(Path folder) {
        this.folder = folder;
    }

    /** The published schema; skips or fails the test where it is not installed. */
    public static GraphQlSchema gitHub(Path folder) throws IOException {
        RealTools.require("node");
        RealTools.requireNpm("@octokit/graphql-schema");
        Files.writeString(folder.resolve("conforms.cjs"), PROGRAM);
        return new GraphQlSchema(folder);
    }

    /** What is wrong with a request or its answer; empty if nothing is. */
    public String faults(JsonNode request, JsonNode answer) throws IOException {
        ObjectMapper json = new ObjectMapper();
        var exchange = json.createObjectNode();
        exchange.set("request", request);
        exchange.set("answer", answer);
        Path file = Files.write(folder.resolve("exchange.json"), json.writeValueAsBytes(exchange));
        return Command.of(
                        RealTools.program("node"),
                        folder.resolve("conforms.cjs").toString(),
                        RealTools.npmPackage("graphql")
                                .getParent()
                                .toAbsolutePath()
                                .toString(),
                        file.toString())
                .within(Duration.ofMinutes(1))
                .succeed();
    }
}
