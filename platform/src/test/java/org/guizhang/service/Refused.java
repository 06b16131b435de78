package org.guizhang.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.guizhang.shared.Rejected;

/** What a service says of what it does not take. */
public final class Refused {
    private Refused() {}

    /** The work is refused with these fields and rules, in their order: {@code /to day-order}. */
    public static void with(Supplier<?> work, String... errors) {
        assertThatThrownBy(work::get)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.violations())
                                .extracting(one -> one.field() + " " + one.rule())
                                .containsExactly(errors));
    }
}
