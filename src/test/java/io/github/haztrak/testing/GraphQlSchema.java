package io.github.haztrak.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * GitHub's GraphQL schema: a request is validated, and then answered from a given answer; both have to say the same. One
 * program of npm's graphql, started once a JVM, does it: it reads the schema, then an exchange a line, and ends with us.
 */
public final class GraphQlSchema {
    private static final String PACKAGE = "@octokit/graphql-schema";
    private static final String PROGRAM = """
            const fs = require('fs');
            const assert = require('assert');
            const [tools] = process.argv.slice(2);
            const { buildSchema, parse, validate, execute } = require(tools + '/graphql');
            const schema = buildSchema(fs.readFileSync(tools + '/@octokit/graphql-schema/schema.graphql', 'utf8'), { assumeValidSDL: true });
            function faultsOf({ request, answer }) {
              const document = parse(request.query);
              const faults = validate(schema, document).map(fault => fault.message);
              if (faults.length > 0 || !answer) {
                return faults;
              }
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
              return faults;
            }
            require('readline').createInterface({ input: process.stdin }).on('line', line => {
              let faults;
              try {
                faults = faultsOf(JSON.parse(line));
              } catch (fault) {
                faults = [String(fault)];
              }
              process.stdout.write(JSON.stringify(faults) + '\\n');
            });
            """;

    private final ObjectMapper json = new ObjectMapper();
    private final BufferedWriter questions;
    private final BufferedReader verdicts;

    private GraphQlSchema(Process process) {
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.verdicts = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The published schema; skips or fails the test where it is not installed. */
    public static GraphQlSchema gitHub() {
        RealTools.require("node");
        RealTools.requireNpm(PACKAGE);
        return installed().orElseThrow();
    }

    /** The published schema; empty where it is not installed, unless the environment requires it. */
    public static Optional<GraphQlSchema> installed() {
        return Installed.SCHEMA;
    }

    private static final class Installed {
        static final Optional<GraphQlSchema> SCHEMA =
                RealTools.has("node") && RealTools.hasNpm(PACKAGE) ? Optional.of(started()) : Optional.empty();
    }

    private static GraphQlSchema started() {
        try {
            Path folder = BuildFolder.fresh("graphql");
            Path program = Files.writeString(folder.resolve("conforms.cjs"), PROGRAM);
            return new GraphQlSchema(new ProcessBuilder(
                            RealTools.program("node").toString(),
                            program.toString(),
                            RealTools.npmPackage("graphql")
                                    .getParent()
                                    .toAbsolutePath()
                                    .toString())
                    .redirectError(BuildFolder.log("graphql").toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a request or its answer; nothing is said of an answer that is not there. */
    public synchronized List<String> faults(JsonNode request, Optional<JsonNode> answer) {
        ObjectNode exchange = json.createObjectNode();
        exchange.set("request", request);
        answer.ifPresent(data -> exchange.set("answer", data));
        try {
            questions.write(json.writeValueAsString(exchange));
            questions.newLine();
            questions.flush();
            return StreamSupport.stream(json.readTree(verdicts.readLine()).spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
