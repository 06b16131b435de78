package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    /** Database, logs and secrets are all below it. */
    @Test
    void isForItsUserAlone() throws IOException {
        var root = folder.resolve("data");
        try (var data = DataFolder.open(root)) {
            assertThat(permissions(data.root())).isEqualTo("rwx------");
            DataFolder.writeSecret(root.resolve("key"), "1");
            assertThat(permissions(root.resolve("key"))).isEqualTo("rw-------");
            DataFolder.writeSecret(root.resolve("key"), "2");
            assertThat(root.resolve("key")).hasContent("2");
            assertThat(permissions(root.resolve("key"))).isEqualTo("rw-------");
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
