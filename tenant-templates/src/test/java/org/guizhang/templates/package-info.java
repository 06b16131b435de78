/** Holds the delivered templates and trades against the platform's importer and against the inventory they carry. */
@NullMarked
package org.guizhang.templates;

import org.jspecify.annotations.NullMarked;
