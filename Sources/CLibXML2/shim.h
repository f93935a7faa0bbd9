#ifndef MAILMEND_CLIBXML2_SHIM_H
#define MAILMEND_CLIBXML2_SHIM_H

#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// What libxml2 says of a document: whether it is well-formed, what it counted, and where it gave up.
typedef struct {
  int well_formed;
  long elements;
  long attributes;
  int error_code;    // an xmlParserErrors value, 0 without an error
  long error_offset; // in bytes from the start of the text
} mailmend_xml_verdict;

static inline void mailmend_count_element(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
    const xmlChar **attributes) {
  (void)name, (void)prefix, (void)uri, (void)namespaces, (void)defaulted_count, (void)attributes;
  mailmend_xml_verdict *verdict = ((xmlParserCtxtPtr)context)->_private;
  verdict->elements += 1;
  verdict->attributes += attribute_count + namespace_count;
}

#if LIBXML_VERSION >= 21200
static inline void mailmend_keep_first_error(void *context, const xmlError *error) {
#else
static inline void mailmend_keep_first_error(void *context, xmlErrorPtr error) {
#endif
  mailmend_xml_verdict *verdict = ((xmlParserCtxtPtr)context)->_private;
  if (error->level != XML_ERR_FATAL || verdict->error_code != 0) return;
  verdict->error_code = error->code;
  verdict->error_offset = xmlByteConsumed((xmlParserCtxtPtr)context);
}

/// Parses UTF-8 text without building a tree, fetching nothing and expanding nothing.
///
/// The encoding is left NULL and `XML_PARSE_IGNORE_ENC` is set: a converter would make the byte
/// offsets of errors wrong. A document type declaration never gets here; the scan refuses it.
static inline int mailmend_judge_xml(const char *text, int length, mailmend_xml_verdict *verdict) {
  xmlParserCtxtPtr context = xmlNewParserCtxt();
  if (context == NULL) return -1;
  xmlSAXHandler *sax = context->sax;
  memset(sax, 0, sizeof(*sax));
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = mailmend_count_element;
  sax->serror = mailmend_keep_first_error;
  memset(verdict, 0, sizeof(*verdict));
  context->_private = verdict;
  xmlDocPtr document =
      xmlCtxtReadMemory(context, text, length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  if (document != NULL) xmlFreeDoc(document);
  verdict->well_formed = context->wellFormed;
  xmlFreeParserCtxt(context);
  return 0;
}

static inline void mailmend_ignore_error(void *context, const xmlError *error) {
  (void)context, (void)error;
}

/// Keeps the converters of this thread from printing bytes of the document to standard error.
static inline void mailmend_silence_errors(void) {
  xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)mailmend_ignore_error);
}

#endif
