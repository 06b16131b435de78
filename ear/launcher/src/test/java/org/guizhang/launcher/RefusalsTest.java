package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong with the machine ends in one sentence, a non-zero status and nothing damaged. */
class RefusalsTest {
    @TempDir
    Path folder;

    Path home = Path.of("");
    Path data = Path.of("");

    @BeforeEach
    void makeHome() throws IOException {
        home = Launched.home(Files.createDirectory(folder.resolve("home")));
        data = folder.resolve("data");
    }

    @Test
    void takenPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refused(
                    Map.of("GUIZHANG_HTTP_PORT", Integer.toString(taken.getLocalPort())),
                    "Port " + taken.getLocalPort() + " on 127.0.0.1 is already taken by another program:"
                            + " stop it, or set GUIZHANG_HTTP_PORT to another port (0 takes a free one).");
        }
        assertThat(data.resolve("database")).doesNotExist();
    }

    @Test
    void secondCopyOnTheSameData() throws Exception {
        Files.createDirectories(data);
        try (var channel = FileChannel.open(
                        data.resolve("guizhang.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            refused(
                    Map.of(),
                    "Guizhang is already running on " + data
                            + ": stop that one first, or set GUIZHANG_DATA to another folder.");
        }
    }

    @Test
    void dataFolderThatCannotBeWritten() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        refused(
                Map.of("GUIZHANG_DATA", file.resolve("data").toString()),
                "The data folder " + file.resolve("data")
                        + " cannot be written: give this user the right to write there, or set GUIZHANG_DATA to another folder.");
    }

    @Test
    void configuredDatabaseThatDoesNotAnswer() throws Exception {
        refused(
                Map.of(
                        "GUIZHANG_HTTP_PORT", "0",
                        "GUIZHANG_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/guizhang?password=hidden",
                        "GUIZHANG_DATABASE_USER", "app",
                        "GUIZHANG_DATABASE_OWNER_USER", "owner"),
                "No PostgreSQL answers at postgresql://127.0.0.1:1/guizhang:"
                        + " start it, or correct GUIZHANG_DATABASE_URL.");
    }

    @Test
    void brokenDistribution() throws Exception {
        Files.delete(home.resolve("guizhang.ear"));
        refused(Map.of(), "The folder " + home + " is not a whole Guizhang distribution: unpack the zip again.");
    }

    @Test
    void startScriptNamesAWrongJava() throws Exception {
        var javaHome = Files.createDirectories(folder.resolve("old"));
        var java = Files.createDirectories(javaHome.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        var script = Path.of("src/main/distribution/bin/guizhang").toAbsolutePath();
        var launched = Launched.run(List.of("sh", script.toString()), home, Map.of("JAVA_HOME", javaHome.toString()));
        assertThat(launched)
                .isEqualTo(new Launched(
                        1,
                        "",
                        "Guizhang runs on Java 17 to 21, but " + java
                                + " is Java 8: set JAVA_HOME to a JDK in that range.\n"));
    }

    @Test
    void startScriptNamesAMissingJava() throws Exception {
        var script = Path.of("src/main/distribution/bin/guizhang").toAbsolutePath();
        var launched = Launched.run(
                List.of("/bin/sh", script.toString()),
                home,
                Map.of("JAVA_HOME", folder.resolve("none").toString()));
        assertThat(launched.status()).isEqualTo(1);
        assertThat(launched.error())
                .isEqualTo("Guizhang needs Java 17 to 21, and no java was found:"
                        + " install a JDK 17 or set JAVA_HOME to one.\n");
    }

    private void refused(Map<String, String> environment, String sentence) throws IOException, InterruptedException {
        var whole = new HashMap<>(Map.of("GUIZHANG_DATA", data.toString(), "GUIZHANG_HTTP_PORT", "0"));
        whole.putAll(environment);
        var launched = Launched.with(home, whole);
        assertThat(launched.error()).isEqualTo(sentence + "\n");
        assertThat(launched.status()).isEqualTo(1);
    }
}
