/** The templates that a business has activated, and their drafts: each change of one keeps who has made it. */
@NullMarked
package org.guizhang.policy.draft;

import org.jspecify.annotations.NullMarked;
