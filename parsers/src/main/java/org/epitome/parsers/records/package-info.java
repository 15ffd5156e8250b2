/**
 * Elements that describe one paper, read the same wherever they stand: in a file of their own or in
 * the envelope of OAI-PMH. Not part of the API.
 */
@NullMarked
package org.epitome.parsers.records;

import org.jspecify.annotations.NullMarked;
