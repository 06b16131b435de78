/**
 * Screens from sign-up to the handbook: trades, catalogue, drafts with their numbers, publication, reading. Everything
 * they show comes from the policy services; they decide nothing themselves.
 */
@NullMarked
package org.guizhang.ui.policy;

import org.jspecify.annotations.NullMarked;
