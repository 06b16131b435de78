/**
 * The ways people come into a business: put down by name or in a list, or by a link for one person or a team; and
 * what follows. Its invariant: a link is kept as a hash alone, gives no more than the role it was made with, and an owner's
 * only to whom an owner has added by name. An account comes in by what its holder does alone.
 */
@NullMarked
package org.guizhang.joining;

import org.jspecify.annotations.NullMarked;
