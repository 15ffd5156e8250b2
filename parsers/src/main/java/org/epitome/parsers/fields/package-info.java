/**
 * Names, dates, identifiers, pages and licences as feeds print them, read in one place for all
 * formats; not part of the API.
 */
@NullMarked
package org.epitome.parsers.fields;

import org.jspecify.annotations.NullMarked;
