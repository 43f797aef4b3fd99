package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageReference;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/**
 * The servlet container that serves a module's archive. By default Tomcat: its image serves what lies in {@code webapps},
 * where Jetty's has to be told first which environment to deploy into.
 *
 * @param project the module
 */
record ServletBase(MavenProject project) {
    private static final int JAKARTA_NEEDS = 17;
    private static final int JAKARTA_SERVLET = 5;
    private static final int JAKARTA_PLATFORM = 9;

    /** Tomcat 11 for {@code jakarta.servlet}, 9 for {@code javax.servlet}. */
    String image() {
        int java = new JavaRelease(project).runtime();
        boolean javax = project.getDependencies().stream().anyMatch(ServletBase::isOfJavax);
        return javax ? "tomcat:9-jre" + java : "tomcat:11-jre" + Math.max(java, JAKARTA_NEEDS);
    }

    /** The first artifacts that were named after Jakarta still hold the packages of {@code javax}. */
    private static boolean isOfJavax(Dependency dependency) {
        return switch (dependency.getGroupId()) {
            case "javax", "javax.servlet", "javax.servlet.jsp" -> true;
            case "jakarta.servlet" -> major(dependency) < JAKARTA_SERVLET;
            case "jakarta.platform" -> major(dependency) < JAKARTA_PLATFORM;
            default -> false;
        };
    }

    private static int major(Dependency dependency) {
        String text = Optional.ofNullable(dependency.getVersion()).orElse("").replaceFirst("\\D.*", "");
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    /** Where a base looks for the application that answers at {@code /}. */
    static String appRoot(ImageReference base) {
        String repository = base.name().repository();
        if (repository.contains("tomcat")) {
            return "/usr/local/tomcat/webapps/ROOT";
        }
        if (repository.contains("jetty")) {
            return "/var/lib/jetty/webapps/ROOT";
        }
        throw unknown(base);
    }

    private static ReleaseException unknown(ImageReference base) {
        return Problem.of(ProblemCode.CONFIGURATION, "the parameter container/appRoot is missing")
                .found("from/image = " + base + ", which is neither tomcat nor jetty by its name")
                .why("only you know where this servlet container looks for applications")
                .fix("say it, for the plugin:\n"
                        + "<container><appRoot>/usr/local/tomcat/webapps/ROOT</appRoot></container>")
                .exception();
    }
}
