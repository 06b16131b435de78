/** Checklists over REST, as docs/checklists.md says. */
@NullMarked
package org.guizhang.checklist.rest;

import org.jspecify.annotations.NullMarked;
