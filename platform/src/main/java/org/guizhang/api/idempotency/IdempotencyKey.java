package org.guizhang.api.idempotency;

import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;

/**
 * What a request is known by when it is sent again (draft-ietf-httpapi-idempotency-key-header): a text in quotes, or without
 * where programs leave them out.
 *
 * @param value 1 to {@value #MAX_LENGTH} visible ASCII characters
 */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";
    static final int MAX_LENGTH = 255;

    private static final String KEY = "([\\x21\\x23-\\x5b\\x5d-\\x7e]{1," + MAX_LENGTH + "})";
    private static final Pattern FORM = Pattern.compile('"' + KEY + "\"|" + KEY);

    /** The key that these headers name; {@link Rejected} where it is malformed, or where there are several. */
    static IdempotencyKey of(List<String> headers) {
        var form = FORM.matcher(headers.size() == 1 ? headers.get(0).strip() : "");
        if (!form.matches()) {
            throw new Rejected(Message.of("problem.idempotency-key", MAX_LENGTH), List.of());
        }
        return new IdempotencyKey(form.group(1) == null ? form.group(2) : form.group(1));
    }
}
