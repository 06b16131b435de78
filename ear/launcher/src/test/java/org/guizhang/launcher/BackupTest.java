package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a backup, and the folders that a restore leaves alone. */
class BackupTest {
    @TempDir
    Path folder;

    @Test
    void pictureThatTheBackupBeforeHasTakesNoSpace() throws Exception {
        var data = folder.resolve("data");
        write(data, "blobs/one/ab/x.jpg", "x");
        write(data, "blobs/one/ab/y.jpg.part", "half");
        write(data, "signing/proof.pem", "key");
        write(data, "secrets.properties", "not needed");
        var first = folder.resolve("first");
        var sums = new TreeMap<String, String>();
        new FilesCopy(data, first, first, Map.of(), sums).write();
        assertThat(sums).containsOnlyKeys("blobs/one/ab/x.jpg", "signing/proof.pem");
        Checksums.write(first, sums);
        write(data, "signing/proof.pem", "another");
        var second = folder.resolve("second");
        var again = new TreeMap<String, String>();
        new FilesCopy(data, second, first, Checksums.read(first), again).write();
        assertThat(Files.getAttribute(second.resolve("blobs/one/ab/x.jpg"), "unix:nlink"))
                .isEqualTo(2);
        assertThat(second.resolve("signing/proof.pem")).hasContent("another");
        Checksums.check(first, sums);
        Checksums.check(second, again);
    }

    @Test
    void damageIsNamed() throws Exception {
        var backup = folder.resolve("backup");
        write(backup, "a b.txt", "whole");
        Checksums.write(backup, new TreeMap<>(Map.of("a b.txt", Checksums.of(backup.resolve("a b.txt")))));
        Checksums.check(backup, Checksums.read(backup));
        write(backup, "a b.txt", "other");
        assertThatThrownBy(() -> Checksums.check(backup, Checksums.read(backup)))
                .hasMessage("The backup " + backup
                        + " is damaged: a b.txt is not what was written. Take another copy of it,"
                        + " or another backup.");
        Files.delete(backup.resolve("a b.txt"));
        assertThatThrownBy(() -> Checksums.check(backup, Checksums.read(backup)))
                .hasMessageContaining("is not whole: a b.txt is missing");
        Files.writeString(backup.resolve(Checksums.FILE), "0".repeat(64) + "  ../outside\n");
        assertThatThrownBy(() -> Checksums.read(backup)).hasMessageContaining("is not one of a backup");
    }

    @Test
    void restoreTouchesNothingThatIsThere() throws Exception {
        var backup = folder.resolve("backup");
        write(backup, "backup.properties", "format=1\nmade.at=now\n");
        Checksums.write(backup, new TreeMap<>());
        write(folder.resolve("data"), "blobs/one/x.jpg", "x");
        assertThatThrownBy(() -> restore(backup))
                .hasMessage(
                        "The data folder " + folder.resolve("data") + " holds blobs already: a restore needs an empty"
                                + " one. Move it away, or set GUIZHANG_DATA to another folder.");
        assertThat(folder.resolve("data/blobs/one/x.jpg")).hasContent("x");
        assertThatThrownBy(() -> restore(folder.resolve("nothing"))).hasMessageContaining("is no backup");
        write(backup, "backup.properties", "format=2\n");
        assertThatThrownBy(() -> restore(backup)).hasMessageContaining("has the format 2, and this Guizhang reads 1");
    }

    @Test
    void startRefusesWhatWasHalfRestored() throws Exception {
        write(folder.resolve("data"), DataFolder.UNFINISHED, "backup");
        try (var guizhang = Guizhang.on(settings(), new Distribution(folder), progress())) {
            assertThatThrownBy(guizhang::start)
                    .hasMessage("A restore into " + folder.resolve("data")
                            + " was interrupted: call bin/guizhang restore once more.");
        }
    }

    private void restore(Path backup) throws Exception {
        new Restore(settings(), new Distribution(folder), progress()).from(backup);
    }

    private Settings settings() {
        return Settings.read(
                new SettingSource(Map.of("GUIZHANG_DATA", folder.resolve("data").toString()), Map.of()));
    }

    private static Progress progress() {
        return new Progress(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), InstantSource.system());
    }

    private static void write(Path root, String name, String text) throws Exception {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
