/**
 * The operator's terms of service and privacy notice, and who has agreed to which wording. Its invariant: a wording that
 * was once in force stays readable for ever, and a consent names the wording that was on the screen.
 */
@NullMarked
package org.guizhang.tenant.legal;

import org.jspecify.annotations.NullMarked;
