package org.guizhang.record;

import java.util.List;
import org.guizhang.form.Field;
import org.guizhang.shared.Text;

/**
 * A form that another room opens.
 *
 * @param mayFill whether the caller may begin it somewhere
 */
public record RecordOpening(Text title, List<Field> fields, boolean mayFill) {}
