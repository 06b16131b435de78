package org.guizhang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "handbook", "handbook/attendance?on=2026-11-23", "search?q=%E8%BF%9F%E5%88%B0"})
    void followsAddressesOfItsOwn(String address) {
        assertThat(Addresses.isInside(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "a\nb", "\\x"
            })
    void followsNoAddressOfOthers(String address) {
        assertThat(Addresses.isInside(address)).isFalse();
    }
}
