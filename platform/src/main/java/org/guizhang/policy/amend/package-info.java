/**
 * A business's own changes to a template, as patches by stable key. Pure: the same template and amendments give the
 * same document, and nothing here knows a database.
 */
@NullMarked
package org.guizhang.policy.amend;

import org.jspecify.annotations.NullMarked;
