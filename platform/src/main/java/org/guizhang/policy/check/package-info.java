/**
 * What a draft should not be published with. Pure: a resolved document in, findings out, each with the place, the rule
 * and the remedy.
 */
@NullMarked
package org.guizhang.policy.check;

import org.jspecify.annotations.NullMarked;
