/// The name of a type as an expression writes it: `Coding`, `FHIR.string`, `System.Integer`.
struct TypeSpecifier: Equatable, Sendable {
  /// Which of the two models the name belongs to.
  enum Model: Equatable, Sendable {
    case system(SystemType)
    case fhir(ElementType)
    /// A resource that the element table does not hold.
    case otherResource
  }

  /// The types of FHIRPath itself.
  enum SystemType: String, Sendable, CaseIterable {
    case any = "Any"
    case boolean = "Boolean"
    case string = "String"
    case integer = "Integer"
    case long = "Long"
    case decimal = "Decimal"
    case date = "Date"
    case dateTime = "DateTime"
    case time = "Time"
    case quantity = "Quantity"
  }

  /// The name without its namespace.
  let name: String
  let model: Model
  /// Whether the namespace was written, so that no other is tried.
  let isQualified: Bool

  /// Reads a written name; nil when no type is called so.
  init?(_ written: String) {
    let namespaces = ["System.", "FHIR."]
    let namespace = namespaces.first { written.hasPrefix($0) }
    name = namespace.map { String(written.dropFirst($0.count)) } ?? written
    isQualified = namespace != nil
    if namespace == "System." {
      guard let type = SystemType(rawValue: name) else { return nil }
      model = .system(type)
    } else if let type = ElementType(rawValue: name), type != .unknown {
      model = .fhir(type)
    } else if namespace == nil, let type = SystemType(rawValue: name) {
      model = .system(type)
    } else if ResourceNames.all.contains(name) {
      model = .otherResource
    } else {
      return nil
    }
  }

  /// The name that was meant by one that is no type; nil where none is like it.
  static func nearest(to written: String) -> String? {
    let namespace = ["System.", "FHIR."].first { written.hasPrefix($0) } ?? ""
    let system = SystemType.allCases.map(\.rawValue)
    let fhir = ElementType.allCases.map(\.rawValue).filter { !$0.isEmpty }
    let names = namespace == "System." ? system : system + fhir + ResourceNames.all.sorted()
    return Nearest.name(to: String(written.dropFirst(namespace.count)), among: names)
      .map { namespace + $0 }
  }
}

/// The resources of FHIR R4 and R5 whose elements our table does not hold.
enum ResourceNames {
  static let all: Set<String> = Set(
    """
    Account ActivityDefinition ActorDefinition AdministrableProductDefinition AdverseEvent \
    AppointmentResponse ArtifactAssessment AuditEvent Basic Binary BiologicallyDerivedProduct \
    BiologicallyDerivedProductDispense BodyStructure CapabilityStatement CarePlan CareTeam \
    CatalogEntry ChargeItem ChargeItemDefinition Citation Claim ClaimResponse \
    ClinicalImpression ClinicalUseDefinition Communication CommunicationRequest \
    CompartmentDefinition Composition ConceptMap ConditionDefinition Consent Contract Coverage \
    CoverageEligibilityRequest CoverageEligibilityResponse DetectedIssue Device \
    DeviceAssociation DeviceDefinition DeviceDispense DeviceMetric DeviceRequest DeviceUsage \
    DeviceUseStatement DiagnosticReport DocumentManifest DocumentReference \
    EffectEvidenceSynthesis EncounterHistory Endpoint EnrollmentRequest EnrollmentResponse \
    EpisodeOfCare EventDefinition Evidence EvidenceReport EvidenceVariable ExampleScenario \
    ExplanationOfBenefit FamilyMemberHistory Flag FormularyItem GenomicStudy Goal \
    GraphDefinition Group GuidanceResponse HealthcareService ImagingSelection ImagingStudy \
    ImmunizationEvaluation ImmunizationRecommendation ImplementationGuide Ingredient \
    InsurancePlan InventoryItem InventoryReport Invoice Library Linkage List Location \
    ManufacturedItemDefinition Measure MeasureReport Media MedicationAdministration \
    MedicationDispense MedicationKnowledge MedicinalProductDefinition MessageDefinition \
    MessageHeader MolecularSequence NamingSystem NutritionIntake NutritionOrder \
    NutritionProduct ObservationDefinition OperationDefinition OperationOutcome \
    OrganizationAffiliation PackagedProductDefinition PaymentNotice PaymentReconciliation \
    Permission Person PlanDefinition Provenance RegulatedAuthorization RequestGroup \
    RequestOrchestration Requirements ResearchDefinition ResearchElementDefinition \
    ResearchStudy ResearchSubject RiskAssessment RiskEvidenceSynthesis Schedule \
    SearchParameter ServiceRequest Slot Specimen SpecimenDefinition StructureDefinition \
    StructureMap Subscription SubscriptionStatus SubscriptionTopic Substance \
    SubstanceDefinition SubstanceNucleicAcid SubstancePolymer SubstanceProtein \
    SubstanceReferenceInformation SubstanceSourceMaterial SubstanceSpecification \
    SupplyDelivery SupplyRequest Task TerminologyCapabilities TestPlan TestReport TestScript \
    Transport VerificationResult VisionPrescription ContactDetail Contributor \
    DataRequirement ElementDefinition MarketingStatus ParameterDefinition Population \
    ProdCharacteristic ProductShelfLife SubstanceAmount TriggerDefinition CodeableReference \
    RatioRange Availability ExtendedContactDetail VirtualServiceDetail
    """.split(separator: " ").map(String.init))
}
