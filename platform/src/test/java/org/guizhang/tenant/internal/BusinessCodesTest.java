package org.guizhang.tenant.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCodesTest {
    @ParameterizedTest
    @CsvSource({"老王饭店, lwfd", "Two Tongues House, tth", "A Very Long Name Of A Firm, avlno", "7-11, b", "金海湾Hotel, jhwh"
    })
    void initialsAreEasyToSay(String name, String initials) {
        assertThat(BusinessCodes.initials(name)).isEqualTo(initials);
    }
}
