/**
 * Screens about people and access: sign-in, password, settings, people, tokens, and how people join: invitations, links,
 * lists. The rules are the platform's.
 */
@NullMarked
package org.guizhang.ui.tenant;

import org.jspecify.annotations.NullMarked;
