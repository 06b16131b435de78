package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {

    @ParameterizedTest
    @ValueSource(ints = {17, 21})
    void javaInRangeIsFine(int feature) {
        assertThatCode(() -> Machine.checkJava(feature)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 16, 22, 25})
    void javaOutOfRangeIsRefused(int feature) {
        assertThatThrownBy(() -> Machine.checkJava(feature))
                .hasMessage("Guizhang runs on Java 17 to 21, but this is Java " + feature
                        + ": set JAVA_HOME to a JDK in that range.");
    }

    @Test
    void nearlyFullDiskIsRefused() {
        var folder = Path.of("/data");
        assertThatThrownBy(() -> Machine.checkDisk(folder, Machine.LEAST_DISK_BYTES - 1))
                .hasMessage("The disk of /data has 499 MB left, and Guizhang needs at least 500 MB:"
                        + " free some space or set GUIZHANG_DATA to another disk.");
        assertThatCode(() -> Machine.checkDisk(folder, Machine.LEAST_DISK_BYTES))
                .doesNotThrowAnyException();
    }

    @Test
    void folderThatDoesNotExistYetHasTheSpaceOfItsDisk(@TempDir Path folder) {
        assertThat(Machine.usableBytes(folder.resolve("a/b"))).isPositive();
    }

    @Test
    void zeroTakesAFreePort() {
        assertThat(Machine.freePort("127.0.0.1", 0)).isBetween(1024, 65535);
    }

    @Test
    void foreignAddressIsRefused() {
        // 192.0.2.0/24 is set aside for documentation, so no machine has it.
        assertThatThrownBy(() -> Machine.freePort("192.0.2.1", 0))
                .hasMessage("GUIZHANG_HTTP_ADDRESS is \"192.0.2.1\", which is no address of this machine.");
    }
}
