package org.partnersegments.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The terms that contracts are made from. */
@Entity
@Table(name = "template_term")
public class TemplateTerm extends CatalogueEntry {

  protected TemplateTerm() {}

  /** A term. One that is named before it is defined has its ID as name. */
  public TemplateTerm(String id, String name, boolean archived) {
    super(id, name, archived);
  }
}
