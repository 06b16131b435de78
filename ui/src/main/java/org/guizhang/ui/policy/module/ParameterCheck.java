package org.guizhang.ui.policy.module;

import com.fasterxml.jackson.databind.JsonNode;
import org.guizhang.shared.Message;
import org.guizhang.template.Parameter;
import org.guizhang.template.ValueCheck;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** The platform's check of a value, put into the reader's words while somebody types. */
public final class ParameterCheck {
    private ParameterCheck() {}

    /** What to do about a value; null if it is allowed. */
    public static @Nullable String remedy(Parameter parameter, @Nullable JsonNode value) {
        if (value == null) {
            return Message.of("violation.required").in(Messages.locale());
        }
        return ValueCheck.check(parameter, value)
                .map(breach -> breach.remedy().in(Messages.locale()))
                .orElse(null);
    }

    public static boolean allows(Parameter parameter, JsonNode value) {
        return ValueCheck.check(parameter, value).isEmpty();
    }
}
