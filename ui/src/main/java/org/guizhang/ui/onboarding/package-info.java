/**
 * The way of a new business on the screen: templates, questions, publication, invitation, one screen each. Every answer
 * is stored as it is given; the home screen leads back to where somebody stopped.
 */
@NullMarked
package org.guizhang.ui.onboarding;

import org.jspecify.annotations.NullMarked;
