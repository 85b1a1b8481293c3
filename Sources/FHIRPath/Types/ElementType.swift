/// The FHIR type of an element, where our table knows it.
///
/// Raw values are the names of FHIR R4; a part of a resource is named by its path in it.
package enum ElementType: String, Sendable, CaseIterable {
  /// A type that nothing tells.
  case unknown = ""
  /// A resource of some type that the table does not hold; its name is in `resourceType`.
  case resource = "Resource"
  case domainResource = "DomainResource"
  case element = "Element"
  case backboneElement = "BackboneElement"

  // Primitive types.
  case base64Binary, boolean, canonical, code, date, dateTime, decimal, id, instant, integer
  case integer64, markdown, oid, positiveInt, string, time, unsignedInt, uri, url, uuid, xhtml

  // Data types.
  case address = "Address"
  case age = "Age"
  case annotation = "Annotation"
  case attachment = "Attachment"
  case codeableConcept = "CodeableConcept"
  case coding = "Coding"
  case contactDetail = "ContactDetail"
  case contactPoint = "ContactPoint"
  case count = "Count"
  case distance = "Distance"
  case dosage = "Dosage"
  case duration = "Duration"
  case expression = "Expression"
  case `extension` = "Extension"
  case humanName = "HumanName"
  case identifier = "Identifier"
  case meta = "Meta"
  case money = "Money"
  case narrative = "Narrative"
  case period = "Period"
  case quantity = "Quantity"
  case simpleQuantity = "SimpleQuantity"
  case moneyQuantity = "MoneyQuantity"
  case range = "Range"
  case ratio = "Ratio"
  case reference = "Reference"
  case relatedArtifact = "RelatedArtifact"
  case sampledData = "SampledData"
  case signature = "Signature"
  case timing = "Timing"
  case usageContext = "UsageContext"

  // Resources and their parts.
  case allergyIntolerance = "AllergyIntolerance"
  case appointment = "Appointment"
  case appointmentParticipant = "Appointment.participant"
  case bundle = "Bundle"
  case bundleEntry = "Bundle.entry"
  case codeSystem = "CodeSystem"
  case codeSystemConcept = "CodeSystem.concept"
  case codeSystemDesignation = "CodeSystem.concept.designation"
  case codeSystemProperty = "CodeSystem.property"
  case codeSystemFilter = "CodeSystem.filter"
  case conceptProperty = "CodeSystem.concept.property"
  case condition = "Condition"
  case encounter = "Encounter"
  case immunization = "Immunization"
  case medication = "Medication"
  case medicationRequest = "MedicationRequest"
  case medicationStatement = "MedicationStatement"
  case observation = "Observation"
  case observationComponent = "Observation.component"
  case observationReferenceRange = "Observation.referenceRange"
  case organization = "Organization"
  case parameters = "Parameters"
  case parameter = "Parameters.parameter"
  case patient = "Patient"
  case patientContact = "Patient.contact"
  case patientCommunication = "Patient.communication"
  case patientLink = "Patient.link"
  case practitioner = "Practitioner"
  case practitionerQualification = "Practitioner.qualification"
  case practitionerRole = "PractitionerRole"
  case procedure = "Procedure"
  case questionnaire = "Questionnaire"
  case questionnaireItem = "Questionnaire.item"
  case enableWhen = "Questionnaire.item.enableWhen"
  case answerOption = "Questionnaire.item.answerOption"
  case initial = "Questionnaire.item.initial"
  case questionnaireResponse = "QuestionnaireResponse"
  case responseItem = "QuestionnaireResponse.item"
  case responseAnswer = "QuestionnaireResponse.item.answer"
  case relatedPerson = "RelatedPerson"
  case valueSet = "ValueSet"
  case valueSetCompose = "ValueSet.compose"
  case valueSetInclude = "ValueSet.compose.include"
  case valueSetConcept = "ValueSet.compose.include.concept"
  case valueSetFilter = "ValueSet.compose.include.filter"
  case valueSetDesignation = "ValueSet.compose.include.concept.designation"
  case valueSetExpansion = "ValueSet.expansion"
  case valueSetContains = "ValueSet.expansion.contains"
  case expansionParameter = "ValueSet.expansion.parameter"

  /// Whether the value is a single JSON boolean, number or string.
  var isPrimitive: Bool {
    switch self {
    case .base64Binary, .boolean, .canonical, .code, .date, .dateTime, .decimal, .id, .instant,
      .integer, .integer64, .markdown, .oid, .positiveInt, .string, .time, .unsignedInt, .uri,
      .url, .uuid, .xhtml:
      true
    default: false
    }
  }

  /// The type that this one is a kind of; nil at the top and for `unknown`.
  var base: ElementType? {
    switch self {
    case .unknown, .resource, .element: nil
    case .code, .id, .markdown: .string
    case .canonical, .oid, .url, .uuid: .uri
    case .positiveInt, .unsignedInt: .integer
    case .age, .count, .distance, .duration, .simpleQuantity, .moneyQuantity: .quantity
    case .domainResource, .bundle, .parameters: .resource
    case .dosage, .timing: .backboneElement
    case .backboneElement, .appointmentParticipant, .bundleEntry, .codeSystemConcept,
      .codeSystemDesignation, .codeSystemProperty, .codeSystemFilter, .conceptProperty,
      .observationComponent, .observationReferenceRange, .parameter, .patientContact,
      .patientCommunication, .patientLink, .practitionerQualification, .questionnaireItem,
      .enableWhen, .answerOption, .initial, .responseItem, .responseAnswer, .valueSetCompose,
      .valueSetInclude, .valueSetConcept, .valueSetFilter, .valueSetDesignation,
      .valueSetExpansion, .valueSetContains, .expansionParameter:
      self == .backboneElement ? .element : .backboneElement
    default: isDataType ? .element : .domainResource
    }
  }

  /// Whether this is one of FHIR's data types, primitive or not.
  var isDataType: Bool {
    if isPrimitive { return true }
    switch self {
    case .address, .age, .annotation, .attachment, .codeableConcept, .coding, .contactDetail,
      .contactPoint, .count, .distance, .dosage, .duration, .expression, .extension, .humanName,
      .identifier, .meta, .money, .narrative, .period, .quantity, .simpleQuantity, .moneyQuantity,
      .range, .ratio, .reference, .relatedArtifact, .sampledData, .signature, .timing,
      .usageContext, .element, .backboneElement:
      return true
    default: return false
    }
  }

  /// Whether a value of this type is also one of the other.
  func isKind(of other: ElementType) -> Bool {
    var type: ElementType? = self
    while let current = type {
      if current == other { return true }
      type = current.base
    }
    return false
  }

  /// The type named by the end of a choice element: `DateTime` in `valueDateTime`.
  init?(choiceSuffix suffix: some StringProtocol) {
    if let type = ElementType(rawValue: String(suffix)), type.isDataType, !type.isPrimitive {
      self = type
      return
    }
    guard let first = suffix.first, first.isUppercase else { return nil }
    let name = first.lowercased() + suffix.dropFirst()
    guard let type = ElementType(rawValue: name), type.isPrimitive else { return nil }
    self = type
  }
}
