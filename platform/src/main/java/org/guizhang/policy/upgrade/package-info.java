/** Takes drafts from one version of their template to a later one: the same decisions give the same plan. */
@NullMarked
package org.guizhang.policy.upgrade;

import org.jspecify.annotations.NullMarked;
