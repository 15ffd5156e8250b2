package org.epitome.parsers.records;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Earliest;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** A bibliographic record of MARC 21, {@code record}, whose fields have numbers for names. */
final class MarcRecord implements XmlRecord {
  /** The roles of authors, in words and as codes. */
  private static final Set<String> AUTHORS =
      Set.of("author", "aut", "creator", "cre", "dissertant", "dis");

  @Override
  public boolean isAt(XmlCursor xml) {
    return xml.name().equals("record") && xml.namespace().startsWith("http://www.loc.gov/MARC21/");
  }

  @Override
  public void read(XmlCursor xml, Paper.Builder paper) throws IOException {
    new Reading(paper).read(xml);
  }

  /** The reading of one record. */
  private static final class Reading {
    private final Paper.Builder paper;
    private @Nullable PartialDate issued;
    private @Nullable PartialDate catalogued; // the year by which catalogues sort
    private @Nullable String type;

    Reading(Paper.Builder paper) {
      this.paper = paper;
    }

    void read(XmlCursor xml) throws IOException {
      while (xml.nextChild()) {
        String tag = xml.attribute("tag");
        if (tag == null) {
          xml.skip();
        } else if (xml.name().equals("controlfield")) {
          control(tag, xml.text(), xml);
        } else {
          String second = xml.attribute("ind2");
          field(tag, "4".equals(second), MarcField.read(xml));
        }
      }
      paper.published(issued == null ? catalogued : issued).type(type);
    }

    private void control(String tag, @Nullable String text, XmlCursor xml) {
      if (tag.equals("001")) {
        xml.identify(text);
      } else if (tag.equals("008") && text != null && text.length() > 11) {
        catalogued = Dates.parse(text.substring(7, 11));
      }
    }

    private void field(String tag, boolean isCopyright, MarcField field) {
      switch (tag) {
        case "020" -> paper.addIdentifier(Scheme.ISBN, field.line('a'));
        case "022" -> paper.addIdentifier(Scheme.ISSN, field.line('a'));
        case "024", "037" -> identifier(field);
        case "041" -> paper.language(field.line('a'));
        case "100", "700", "720" -> author(Names.parse(field.line('a')), true, field);
        case "110" -> author(Names.whole(field.line('a')), true, field);
        case "710" -> author(Names.whole(field.line('a')), false, field);
        case "245" -> paper.title(title(field));
        case "260", "264", "269" -> {
          String publisher = field.line('b');
          if (publisher != null) {
            paper.publisher(publisher);
          }
          issued = isCopyright && issued != null ? issued : Earliest.of(issued, date(field));
        }
        case "502" -> type = type == null ? field.line('b') : type;
        case "520" -> abstractText(field);
        case "540" -> licence(field);
        case "650", "653", "695" -> {
          for (String subject : field.all('a')) {
            paper.addSubject(subject);
          }
        }
        case "655", "980" -> type = first(type, first(field.line('b'), field.line('a')));
        case "773" -> host(field);
        case "856" -> {
          for (String address : field.all('u')) {
            Addresses.add(paper, address);
          }
        }
        default -> {}
      }
    }

    private static @Nullable String first(@Nullable String known, @Nullable String other) {
      return known != null ? known : other;
    }

    private void identifier(MarcField field) {
      String source = first(field.text('2'), field.text('9'));
      String value = field.line('a');
      if (value == null) {
        return;
      }
      if (AnyCase.startsWith(value, "10.") || "doi".equalsIgnoreCase(source)) {
        Dois.add(value, paper);
      } else if (AnyCase.startsWith(value, "arxiv:") || "arxiv".equalsIgnoreCase(source)) {
        paper.addIdentifier(Scheme.ARXIV, value);
      } else if (Addresses.isWeb(value)) {
        Addresses.add(paper, value);
      }
    }

    /** Adds a person or group, who is an author if a role says so or none is told. */
    private void author(Author.@Nullable Builder author, boolean isUntoldAuthor, MarcField field) {
      List<String> roles = field.all('e');
      roles.addAll(field.all('4'));
      boolean isAuthor = roles.isEmpty() && isUntoldAuthor;
      for (String role : roles) {
        String code = role.substring(role.lastIndexOf('/') + 1); // of an address of the code
        isAuthor |= AUTHORS.contains(word(code));
      }
      if (author == null || !isAuthor) {
        return;
      }
      for (char code : new char[] {'0', '1', 'j', 'k'}) {
        for (String number : field.all(code)) {
          String orcid = Orcids.of(number);
          if (orcid != null) {
            author.orcid(orcid);
          }
        }
      }
      paper.addAuthor(author.affiliations(field.all('u')).build());
    }

    private static String word(String role) {
      int end = role.length();
      while (end > 0 && !Character.isLetter(role.charAt(end - 1))) {
        end--;
      }
      return role.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Title, part and subtitle; not who is responsible, nor the title in another language. */
    private static @Nullable String title(MarcField field) {
      String main = field.line('a');
      String printed = field.text('a');
      String more = printed != null && printed.endsWith("=") ? null : field.line('b');
      StringBuilder title = new StringBuilder(main == null ? "" : main);
      for (String part : new String[] {more, field.line('n'), field.line('p')}) {
        if (part != null) {
          title.append(title.length() == 0 ? "" : title.toString().endsWith(".") ? " " : ": ");
          title.append(part);
        }
      }
      int last = title.length() - 1;
      if (last > 0 && title.charAt(last) == '.' && title.charAt(last - 1) != '.') {
        title.setLength(last);
      }
      return title.length() == 0 ? null : title.toString();
    }

    /** {@code [2019]}, {@code c2019.}, {@code ©2019}, or a date. */
    private static @Nullable PartialDate date(MarcField field) {
      String text = field.line('c');
      if (text == null) {
        return null;
      }
      int start = 0;
      while (start < text.length() && !Character.isDigit(text.charAt(start))) {
        start++;
      }
      int end = text.length();
      while (end > start && "].?".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      PartialDate date = Dates.parse(text);
      return date == null ? Dates.parse(text.substring(start, end)) : date;
    }

    private void abstractText(MarcField field) {
      String text = field.text('a');
      if (paper.abstractText() == null && text != null) {
        String more = field.text('b');
        paper.abstractText(LeadingHeading.removed(more == null ? text : text + " " + more));
      }
    }

    private void licence(MarcField field) {
      String address = field.line('u');
      String licence = Licences.clean(address == null ? field.line('a') : address);
      if (licence != null) {
        paper.license(licence);
      }
    }

    /** The journal or book in which the paper stands. */
    private void host(MarcField field) {
      String venue = first(field.line('t'), field.line('p'));
      if (venue == null) {
        return;
      }
      paper.venue(venue).volume(field.line('v')).issue(field.line('n')).pages(field.line('c'));
      paper.addIdentifier(Scheme.ISSN, field.line('x'));
      if (issued == null) {
        issued = Dates.parse(field.line('y'));
      }
    }
  }
}
