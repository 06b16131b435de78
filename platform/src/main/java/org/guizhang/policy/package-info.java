/**
 * Templates become a tenant's policy here, in rooms of their own (docs/design.md §3): from the draft to the edition and the
 * handbook. Here is only what all of them name.
 */
@NullMarked
package org.guizhang.policy;

import org.jspecify.annotations.NullMarked;
