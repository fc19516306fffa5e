using System.Text.Json.Serialization;

namespace Quarterdeck.Intake.Loading;

/// <summary>How the files beside the data are written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LoadManifest))]
[JsonSerializable(typeof(LoadAttempt))]
[JsonSerializable(typeof(StagingProgress))]
internal sealed partial class LoadJson : JsonSerializerContext;
