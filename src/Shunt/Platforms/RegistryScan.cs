using Shunt.Scans;

namespace Shunt.Platforms;

/// <summary>What a registry's own scan of an image came to.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Detail">What was looked at, or why it is not known, as a clause.</param>
/// <param name="Findings">Vulnerabilities of severity CRITICAL and HIGH; none unless it is done.</param>
public sealed record RegistryScan(RegistryScanState State, string Detail, IReadOnlyList<ScanFinding> Findings);
