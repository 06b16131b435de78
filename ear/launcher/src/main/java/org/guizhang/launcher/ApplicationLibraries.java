package org.guizhang.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The application's own classes for programs without a server: unpacked into a folder that is gone when it is closed. */
final class ApplicationLibraries implements AutoCloseable {
    private static final String LIBRARIES = "WEB-INF/lib/";

    private final Path folder;
    private final String fromServer;

    private ApplicationLibraries(Path folder, String fromServer) {
        this.folder = folder;
        this.fromServer = fromServer;
    }

    static ApplicationLibraries of(Distribution distribution) throws IOException {
        var folder = Files.createTempDirectory("guizhang-libraries");
        var libraries = new ApplicationLibraries(folder, ofServer(distribution));
        try {
            unpack(distribution.application(), folder);
        } catch (IOException failed) {
            libraries.close();
            throw failed;
        }
        return libraries;
    }

    /** A program of the application, to be started by the caller; it tells nothing of how it looks its classes up. */
    ProcessBuilder java(String main, String... arguments) throws IOException {
        var silent = Files.writeString(folder.resolve("logging.properties"), ".level=OFF\n");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.config.file=" + silent,
                "-cp",
                folder.resolve("*") + File.pathSeparator + fromServer,
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Those that the application has from the server and from the archive it lies in. */
    private static String ofServer(Distribution distribution) throws IOException {
        try (var modules = Files.list(distribution.server().resolve("modules"));
                var own = Files.list(distribution.lib())) {
            var jackson = modules.map(Path::toString).filter(jar -> jar.matches(".*[/\\\\]jackson-[a-z-]+\\.jar"));
            var driver = own.map(Path::toString).filter(jar -> jar.matches(".*[/\\\\]postgresql-[0-9.]+\\.jar"));
            return Stream.concat(jackson.sorted(), driver).collect(Collectors.joining(File.pathSeparator));
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

    @Override
    public void close() throws IOException {
        DataFolder.delete(folder);
    }
}
