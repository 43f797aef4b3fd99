package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.LayerContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What a module is, and so what image it gets. Each kind says why the module was taken for it. */
sealed interface ModuleKind {

    /** What made the module this kind, in a few words. */
    String why();

    /** A module that gets an image. */
    sealed interface WithImage extends ModuleKind {
        ImageKind kind();

        String defaultBase(Goal.Place place);

        ImageContent content(Goal.Place place, ModuleImage.Beans beans);
    }

    /** Nothing that runs by itself. */
    record WithoutImage(String why) implements ModuleKind {}

    /** A class to start, with the module's classes and dependencies. */
    record JavaProgram(String mainClass, String why) implements WithImage {
        @Override
        public ImageKind kind() {
            return ImageKind.JAVA;
        }

        @Override
        public String defaultBase(Goal.Place place) {
            return new JavaRelease(place.project()).baseImage();
        }

        @Override
        public ImageContent content(Goal.Place place, ModuleImage.Beans beans) {
            return new JavaContent(place.session(), place.project()).of(mainClass, beans.container());
        }
    }

    /** What {@code spring-boot-maven-plugin} has repackaged. */
    record SpringBoot(ModuleArchive archive, String why) implements WithImage {
        @Override
        public ImageKind kind() {
            return ImageKind.SPRING_BOOT;
        }

        @Override
        public String defaultBase(Goal.Place place) {
            return new JavaRelease(place.project()).baseImage();
        }

        @Override
        public ImageContent content(Goal.Place place, ModuleImage.Beans beans) {
            return new SpringBootContent(place, archive).with(beans.container());
        }
    }

    /** A jar that holds all it needs. */
    record ExecutableJar(ModuleArchive archive, String why) implements WithImage {
        @Override
        public ImageKind kind() {
            return ImageKind.EXECUTABLE_JAR;
        }

        @Override
        public String defaultBase(Goal.Place place) {
            return new JavaRelease(place.project()).baseImage();
        }

        @Override
        public ImageContent content(Goal.Place place, ModuleImage.Beans beans) {
            return new ExecutableJarContent(place.project(), archive).with(beans.container());
        }
    }

    /** An archive for a servlet container. */
    record WebApplication(ModuleArchive archive, String why) implements WithImage {
        @Override
        public ImageKind kind() {
            return ImageKind.WAR;
        }

        @Override
        public String defaultBase(Goal.Place place) {
            return new ServletBase(place.project()).image();
        }

        @Override
        public ImageContent content(Goal.Place place, ModuleImage.Beans beans) {
            return new WarContent(place, archive).with(beans);
        }
    }

    /** Files to serve. */
    record StaticSite(Path folder, String why) implements WithImage {
        private static final String BASE = "nginxinc/nginx-unprivileged:stable-alpine";

        @Override
        public ImageKind kind() {
            return ImageKind.STATIC_SITE;
        }

        @Override
        public String defaultBase(Goal.Place place) {
            return BASE;
        }

        @Override
        public ImageContent content(Goal.Place place, ModuleImage.Beans beans) {
            return new SiteContent(place.project(), folder).with(beans.container());
        }
    }

    /** Files as they are, from {@code extraDirectories}, on a base that can start them. */
    record PlainFiles(String why) implements WithImage {
        @Override
        public ImageKind kind() {
            return ImageKind.FILES;
        }

        @Override
        public String defaultBase(Goal.Place place) {
            return new JavaRelease(place.project()).baseImage();
        }

        @Override
        public ImageContent content(Goal.Place place, ModuleImage.Beans beans) {
            return new ImageContent(List.<LayerContent>of(), beans.container().settings(List.of(), Set.of()));
        }
    }
}
