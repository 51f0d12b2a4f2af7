namespace Shunt.Certificates;

/// <summary>A certificate as the file that a release leaves.</summary>
/// <param name="Schema">The layout: 1.</param>
/// <param name="Target">The target's name.</param>
/// <param name="Component">The component's name.</param>
/// <param name="From">The full commit id of what served before.</param>
/// <param name="To">The full commit id of what serves.</param>
/// <param name="Certificate">What clients noticed.</param>
public sealed record CertificateDocument(int Schema, string Target, string Component, string From, string To, Certificate Certificate);
