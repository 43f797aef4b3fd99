package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.Permissions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.project.MavenProject;

/**
 * The files of an archive, one by one. A library that the module's dependencies know is taken from where Maven has it, so that
 * modules share it; the rest is unpacked beside the image.
 *
 * @param place the goal in its module
 * @param archive the archive
 */
record ArchiveFiles(Goal.Place place, Path archive) {

    /** A file, its name in the archive, and how often it changes if it is a library. */
    record Member(String name, Path file, Optional<Libraries.Group> group) {
        /** Its place in an image. */
        FileEntry in(String root) {
            String target = (root + "/" + name).replaceFirst("/+$", "");
            return Files.isDirectory(file)
                    ? new FileEntry(file, target, Permissions.OF_A_FOLDER)
                    : new FileEntry(file, target);
        }

        /** Its name without the folders. */
        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    List<Member> members(Predicate<String> which) {
        Path folder = JavaStart.generated(project()).resolve("archive");
        FolderFiles.of(folder).delete();
        List<Libraries.Library> libraries = new Libraries(place.session(), project()).all();
        List<Member> members = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(each -> !each.isDirectory()).toList()) {
                if (which.test(entry.getName())) {
                    members.add(member(zip, entry, libraries));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(archive + " cannot be read: " + e.getMessage(), e);
        }
        return members.stream().sorted(Comparator.comparing(Member::name)).toList();
    }

    /** The text of a file, if there is one. */
    Optional<String> text(String name) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(archive + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The folders in which nothing lies: a program may expect them. To be asked for after the files. */
    List<Member> emptyFolders() {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            NavigableSet<String> names =
                    zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
            List<Member> folders = new ArrayList<>();
            for (String name : names) {
                if (name.endsWith("/") && !holdsOthers(name, names)) {
                    folders.add(new Member(name, Files.createDirectories(place(name)), Optional.empty()));
                }
            }
            return folders;
        } catch (IOException e) {
            throw new UncheckedIOException(archive + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean holdsOthers(String folder, NavigableSet<String> names) {
        String next = names.higher(folder);
        return next != null && next.startsWith(folder);
    }

    private Member member(ZipFile zip, ZipEntry entry, List<Libraries.Library> libraries) throws IOException {
        String name = entry.getName();
        Optional<Libraries.Library> library = name.endsWith(".jar")
                ? Libraries.packed(libraries, name.substring(name.lastIndexOf('/') + 1), entry.getSize())
                : Optional.empty();
        Path file = library.isPresent() ? library.get().reproducible(project()) : unpacked(zip, entry);
        return new Member(name, file, library.map(Libraries.Library::group));
    }

    private Path unpacked(ZipFile zip, ZipEntry entry) throws IOException {
        Path file = place(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
        return file;
    }

    private Path place(String name) throws IOException {
        Path folder = JavaStart.generated(project()).resolve("archive");
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(archive + " holds a file outside of itself: " + name);
        }
        return file;
    }

    private MavenProject project() {
        return place.project();
    }
}
