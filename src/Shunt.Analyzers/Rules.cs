using Microsoft.CodeAnalysis;

namespace Shunt.Analyzers;

/// <summary>What targets of one's own are held to where types cannot reach. Each is an error, and says what to do instead.</summary>
internal static class Rules
{
    /// <summary>A proof is made, or another thing stands in its place.</summary>
    public static readonly DiagnosticDescriptor Proof = Of("SHUNT001", "A proof comes from its step", "{0}. {1}");

    /// <summary>A target is changed behind its ledger.</summary>
    public static readonly DiagnosticDescriptor StepsOnly = Of("SHUNT002", "A target is changed by steps alone", "'{0}' changes a target behind its ledger, and nobody could finish or undo it. {1}");

    /// <summary>Consent stands in the code.</summary>
    public static readonly DiagnosticDescriptor FromOutside = Of("SHUNT003", "Consent is given from outside", "'{0}' is decided by a constant, for every release to come. {1}");

    /// <summary>A refusal is passed over.</summary>
    public static readonly DiagnosticDescriptor Refusal = Of("SHUNT004", "A refusal ends the release", "'{0}' is passed over. {1}");

    /// <summary>Nobody waits for a step, or gives a session back.</summary>
    public static readonly DiagnosticDescriptor Dropped = Of("SHUNT005", "A step is waited for", "{0}");

    /// <summary>A secret gets a text.</summary>
    public static readonly DiagnosticDescriptor Secret = Of("SHUNT006", "A secret has no text", "A secret is {0}: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.");

    /// <summary>A secret stands in the settings.</summary>
    public static readonly DiagnosticDescriptor PlainSecret = Of("SHUNT007", "A secret is not a setting", "'{0}' looks like a secret, and its value would stand in the repository for everybody who reads it. Let 'TargetSettings.Secrets' say where it comes from, a file or a command: SecretSource.FromFile(\"~/…\").");

    /// <summary>A setting that cannot be.</summary>
    public static readonly DiagnosticDescriptor Setting = Of("SHUNT008", "A setting can be carried out", "'{0}' cannot be {1}. {2}");

    private static DiagnosticDescriptor Of(string id, string title, string message) =>
        new(id, title, message, "Release", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
