/**
 * Forms: their typed fields, what people type into them read as answers, and what a form's own rules say to answers
 * (computed values, what is missing, hidden, broken). It sees one filled-in form and no other, and knows neither database
 * nor templates: whoever has earlier records, people or things asks for those itself. What is empty is empty: it is judged
 * by no limit and is never 0 (decision 0056).
 *
 * <p>{@code guizhang/form/cases/*.json} say by example what a judgement is, for this room and for every other program that
 * judges forms. A file has {@code about} and {@code cases}; a case has {@code name}, {@code form} as an edition holds it,
 * {@code parameters} (by key: {@code type} of {@link org.guizhang.rule.Type}, {@code value}), {@code answers} as they are
 * typed, {@code signatures} by key, {@code before} (last rows of the record before, by table), {@code now} (local date and
 * time), {@code step}, and {@code expect}: {@code problems} (rule by JSON pointer) where reading refuses something, else
 * those members of a {@link org.guizhang.form.Judgement} that matter. What a case leaves out of the first it takes from the
 * file; numbers are equal if their values are.
 */
@NullMarked
package org.guizhang.form;

import org.jspecify.annotations.NullMarked;
