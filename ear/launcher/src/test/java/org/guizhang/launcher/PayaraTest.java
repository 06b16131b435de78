package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayaraTest {

    @Test
    void optionsWithSpacesQuotesAndBackslashesSurviveTheArgumentFile() {
        assertThat(Payara.quoted("-Da=C:\\my \"data\"")).isEqualTo("\"-Da=C:\\\\my \\\"data\\\"\"");
    }
}
