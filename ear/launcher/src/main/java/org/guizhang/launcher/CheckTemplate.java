package org.guizhang.launcher;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * {@code bin/guizhang check FOLDER}: holds a template's files against all rules, with the application's own importer and
 * without a server or a data folder.
 */
public final class CheckTemplate {
    private static final String IMPORTER = "org.guizhang.template.CheckFolder";
    private static final String LIBRARIES = "WEB-INF/lib/";

    private CheckTemplate() {}

    /** Takes one folder. Exits with 0 if it is in order, 1 with what is wrong, 2 if there is nothing to check. */
    public static void main(String[] arguments) {
        var error = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            Machine.checkJava(Runtime.version().feature());
            if (arguments.length != 1 || arguments[0].isBlank()) {
                throw new Refusal("Name one folder: bin/guizhang check FOLDER.");
            }
            System.exit(check(Distribution.find(), Path.of(arguments[0])));
        } catch (Refusal refused) {
            error.println(refused.getMessage());
            System.exit(2);
        } catch (IOException failed) {
            error.println("Nothing was checked: " + failed + ".");
            System.exit(2);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            System.exit(2);
        }
    }

    private static int check(Distribution distribution, Path folder) throws IOException, InterruptedException {
        var libraries = Files.createTempDirectory("guizhang-check");
        try {
            unpack(distribution.application(), libraries);
            return new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.util.logging.config.file=" + silent(libraries),
                            "-cp",
                            libraries.resolve("*") + File.pathSeparator + libraries(distribution.server()),
                            IMPORTER,
                            folder.toAbsolutePath().toString()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } finally {
            try (var walk = Files.walk(libraries)) {
                for (var file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Only what the check says is told, and nothing of how it looks its classes up. */
    private static Path silent(Path folder) throws IOException {
        return Files.writeString(folder.resolve("logging.properties"), ".level=OFF\n");
    }

    /** Those that the application has from the server. */
    private static String libraries(Path server) throws IOException {
        try (var jars = Files.list(server.resolve("modules"))) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.matches(".*[/\\\\]jackson-[a-z-]+\\.jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** Copies the libraries of the web module that lies in the archive. */
    private static void unpack(Path archive, Path libraries) throws IOException {
        try (var ear = new ZipFile(archive.toFile());
                var war = new ZipInputStream(ear.getInputStream(ear.getEntry("ui.war")))) {
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                var name = entry.getName();
                if (name.startsWith(LIBRARIES) && name.endsWith(".jar") && name.indexOf('/', LIBRARIES.length()) < 0) {
                    Files.copy(war, libraries.resolve(name.substring(LIBRARIES.length())));
                }
            }
        }
    }
}
