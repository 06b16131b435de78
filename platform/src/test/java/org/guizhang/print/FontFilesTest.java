package org.guizhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.guizhang.shared.Digests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontFilesTest {
    @ParameterizedTest
    @CsvSource({"HanaMinB, 30, LICENSE.txt", "NotoEmoji, 1, OFL.txt"})
    void comeWithLicenceAndAreWhatTheyWere(String font, int files, String licence) throws IOException {
        var folder = "/fonts/ttf/" + font + "/";
        assertThat(bytes(folder + licence)).isNotEmpty();
        var sums = new String(bytes(folder + "SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(sums).hasSize(files);
        for (var sum : sums) {
            assertThat(Digests.sha256(bytes(folder + sum.substring(66)))).isEqualTo(sum.substring(0, 64));
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (var stream = Objects.requireNonNull(FontFilesTest.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        }
    }
}
