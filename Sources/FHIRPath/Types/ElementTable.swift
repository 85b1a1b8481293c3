/// Which elements a type has, and of what type they are (FHIR R4).
///
/// Written by hand, and small: the types that forms and their data are made of. What is not
/// here still works, as an element of unknown type.
enum ElementTable {
  /// The elements of a type, inherited ones not repeated.
  struct Entry: Sendable {
    let type: ElementType
    /// Whether all elements are listed, so that another name can be called wrong.
    let isComplete: Bool
    /// Pairs of a name and a type; a choice has the name alone, with `[x]`.
    let elements: String

    init(_ type: ElementType, partly: Bool = false, _ elements: String) {
      self.type = type
      isComplete = !partly
      self.elements = elements
    }
  }

  /// The type of a child, for one type of parent.
  struct Child: Sendable {
    let parent: ElementType
    let type: ElementType
    let isChoice: Bool
  }

  /// All children of one name; the most used parents come first.
  static func children(named name: String) -> [Child] { byName[name] ?? [] }

  /// Whether a type is known to have no element of this name.
  static func lacks(_ name: String, in type: ElementType) -> Bool {
    guard type != .unknown, type != .resource else { return false }
    if type.isPrimitive { return !["id", "extension", "value"].contains(name) }
    var current: ElementType? = type
    var isKnown = false
    while let type = current {
      if complete.contains(type) { isKnown = true }
      if children(named: name).contains(where: { $0.parent == type }) { return false }
      current = type.base
    }
    return isKnown
  }

  private static let complete = Set(all.filter(\.isComplete).map(\.type)).subtracting([
    .resource, .domainResource, .element, .backboneElement,
  ])

  private static let byName: [String: [Child]] = {
    var table: [String: [Child]] = [:]
    for entry in all {
      let words = entry.elements.split(separator: " ")
      var next = words.startIndex
      while next < words.endIndex {
        let name = words[next]
        next += 1
        if name.hasSuffix("[x]") {
          let child = Child(parent: entry.type, type: .unknown, isChoice: true)
          table[String(name.dropLast(3)), default: []].append(child)
        } else if next < words.endIndex {
          let type = ElementType(rawValue: String(words[next])) ?? .unknown
          table[String(name), default: []]
            .append(Child(parent: entry.type, type: type, isChoice: false))
          next += 1
        }
      }
    }
    return table
  }()

  private static let all = responseTypes + resources + terminology + dataTypes
}

extension ElementTable {
  private static let responseTypes: [Entry] = [
    Entry(
      .responseItem,
      "linkId string definition uri text string answer QuestionnaireResponse.item.answer "
        + "item QuestionnaireResponse.item"),
    Entry(.responseAnswer, "value[x] item QuestionnaireResponse.item"),
    Entry(
      .questionnaireResponse,
      "identifier Identifier basedOn Reference partOf Reference questionnaire canonical "
        + "status code subject Reference encounter Reference authored dateTime "
        + "author Reference source Reference item QuestionnaireResponse.item"),
    Entry(
      .questionnaire,
      "url uri identifier Identifier version string name string title string "
        + "derivedFrom canonical status code experimental boolean subjectType code date dateTime "
        + "publisher string contact ContactDetail description markdown useContext UsageContext "
        + "jurisdiction CodeableConcept purpose markdown copyright markdown approvalDate date "
        + "lastReviewDate date effectivePeriod Period code Coding item Questionnaire.item"),
    Entry(
      .questionnaireItem,
      "linkId string definition uri code Coding prefix string text string type code "
        + "enableWhen Questionnaire.item.enableWhen enableBehavior code required boolean "
        + "repeats boolean readOnly boolean maxLength integer answerValueSet canonical "
        + "answerOption Questionnaire.item.answerOption initial Questionnaire.item.initial "
        + "item Questionnaire.item"),
    Entry(.enableWhen, "question string operator code answer[x]"),
    Entry(.answerOption, "value[x] initialSelected boolean"),
    Entry(.initial, "value[x]"),
    Entry(.element, "id string extension Extension"),
    Entry(.backboneElement, "modifierExtension Extension"),
    Entry(.resource, "id id meta Meta implicitRules uri language code"),
    Entry(
      .domainResource,
      "text Narrative contained Resource extension Extension modifierExtension Extension"),
  ]

  private static let resources: [Entry] = [
    Entry(
      .patient,
      "identifier Identifier active boolean name HumanName telecom ContactPoint gender code "
        + "birthDate date deceased[x] address Address maritalStatus CodeableConcept "
        + "multipleBirth[x] photo Attachment contact Patient.contact "
        + "communication Patient.communication generalPractitioner Reference "
        + "managingOrganization Reference link Patient.link"),
    Entry(
      .patientContact,
      "relationship CodeableConcept name HumanName telecom ContactPoint address Address "
        + "gender code organization Reference period Period"),
    Entry(.patientCommunication, "language CodeableConcept preferred boolean"),
    Entry(.patientLink, "other Reference type code"),
    Entry(
      .observation,
      "identifier Identifier basedOn Reference partOf Reference status code "
        + "category CodeableConcept code CodeableConcept subject Reference focus Reference "
        + "encounter Reference effective[x] issued instant performer Reference value[x] "
        + "dataAbsentReason CodeableConcept interpretation CodeableConcept note Annotation "
        + "bodySite CodeableConcept method CodeableConcept specimen Reference device Reference "
        + "referenceRange Observation.referenceRange hasMember Reference "
        + "derivedFrom Reference component Observation.component"),
    Entry(
      .observationComponent,
      "code CodeableConcept value[x] dataAbsentReason CodeableConcept "
        + "interpretation CodeableConcept referenceRange Observation.referenceRange"),
    Entry(
      .observationReferenceRange,
      "low Quantity high Quantity type CodeableConcept appliesTo CodeableConcept age Range "
        + "text string"),
    Entry(
      .appointment,
      "identifier Identifier status code cancelationReason CodeableConcept "
        + "serviceCategory CodeableConcept serviceType CodeableConcept specialty CodeableConcept "
        + "appointmentType CodeableConcept reasonCode CodeableConcept reasonReference Reference "
        + "priority unsignedInt description string supportingInformation Reference "
        + "start instant end instant minutesDuration positiveInt slot Reference "
        + "created dateTime comment string patientInstruction string basedOn Reference "
        + "participant Appointment.participant requestedPeriod Period"),
    Entry(
      .appointmentParticipant,
      "type CodeableConcept actor Reference required code status code period Period"),
    Entry(.parameters, "parameter Parameters.parameter"),
    Entry(.parameter, "name string value[x] resource Resource part Parameters.parameter"),
    Entry(
      .bundle,
      "identifier Identifier type code timestamp instant total unsignedInt link unknown "
        + "entry Bundle.entry signature Signature"),
    Entry(.bundleEntry, partly: true, "fullUrl uri resource Resource"),
    Entry(
      .condition, partly: true,
      "identifier Identifier clinicalStatus CodeableConcept verificationStatus CodeableConcept "
        + "category CodeableConcept severity CodeableConcept code CodeableConcept "
        + "bodySite CodeableConcept subject Reference encounter Reference onset[x] abatement[x] "
        + "recordedDate dateTime recorder Reference asserter Reference note Annotation"),
    Entry(
      .encounter, partly: true,
      "identifier Identifier status code class Coding type CodeableConcept subject Reference "
        + "period Period length Duration reasonCode CodeableConcept reasonReference Reference"),
    Entry(
      .practitioner,
      "identifier Identifier active boolean name HumanName telecom ContactPoint address Address "
        + "gender code birthDate date photo Attachment "
        + "qualification Practitioner.qualification communication CodeableConcept"),
    Entry(
      .practitionerQualification,
      "identifier Identifier code CodeableConcept period Period issuer Reference"),
    Entry(
      .practitionerRole, partly: true,
      "identifier Identifier active boolean period Period practitioner Reference "
        + "organization Reference code CodeableConcept specialty CodeableConcept "
        + "location Reference healthcareService Reference telecom ContactPoint"),
    Entry(
      .relatedPerson, partly: true,
      "identifier Identifier active boolean patient Reference relationship CodeableConcept "
        + "name HumanName telecom ContactPoint gender code birthDate date address Address "
        + "photo Attachment period Period"),
    Entry(
      .organization, partly: true,
      "identifier Identifier active boolean type CodeableConcept name string alias string "
        + "telecom ContactPoint address Address partOf Reference endpoint Reference"),
    Entry(
      .allergyIntolerance, partly: true,
      "identifier Identifier clinicalStatus CodeableConcept verificationStatus CodeableConcept "
        + "type code category code criticality code code CodeableConcept patient Reference "
        + "onset[x] recordedDate dateTime lastOccurrence dateTime note Annotation"),
    Entry(
      .immunization, partly: true,
      "identifier Identifier status code vaccineCode CodeableConcept patient Reference "
        + "occurrence[x] recorded dateTime lotNumber string expirationDate date"),
    Entry(
      .medication, partly: true,
      "identifier Identifier code CodeableConcept status code form CodeableConcept"),
    Entry(
      .medicationRequest, partly: true,
      "identifier Identifier status code intent code medication[x] subject Reference "
        + "authoredOn dateTime dosageInstruction Dosage reasonCode CodeableConcept"),
    Entry(
      .medicationStatement, partly: true,
      "identifier Identifier status code medication[x] subject Reference effective[x] "
        + "dateAsserted dateTime dosage Dosage reasonCode CodeableConcept"),
    Entry(
      .procedure, partly: true,
      "identifier Identifier status code category CodeableConcept code CodeableConcept "
        + "subject Reference performed[x] reasonCode CodeableConcept note Annotation"),
  ]
}
