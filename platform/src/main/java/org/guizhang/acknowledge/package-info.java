/**
 * Reading and signing editions: who is asked, what is new to whom, questions and refusals instead of a signature,
 * reminders, proof. A signature is an immutable row with the digest of what was on the screen; nobody signs for another.
 */
@NullMarked
package org.guizhang.acknowledge;

import org.jspecify.annotations.NullMarked;
