package org.guizhang.form;

import java.util.List;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A table in a form.
 *
 * @param min rows that are needed
 * @param max rows that are allowed
 * @param signed how each row is signed; null: it is not
 */
public record Table(
        String key,
        Text title,
        List<Field> columns,
        int min,
        int max,
        @Nullable Signed signed) {
    /** Rows of a table that says nothing of it. */
    public static final int MOST = 1_000;

    /**
     * Each row is signed by somebody of its own.
     *
     * @param signer the column that says who; null (format 1): the page knows, the form does not
     * @param external whether the column holds a name and the signature is given by somebody outside
     */
    public record Signed(@Nullable String signer, boolean external) {}
}
