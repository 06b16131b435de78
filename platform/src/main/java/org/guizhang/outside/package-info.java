/**
 * Links for people without an account: each lets one of them do one thing once, and sees what that thing shows and nothing
 * else. Its invariant: the secret is kept as a hash alone, and a link can do no more than whoever made it could; it ends with
 * their access. What is done by it is the business of the room that makes it.
 */
@NullMarked
package org.guizhang.outside;

import org.jspecify.annotations.NullMarked;
