namespace Shunt.Status;

/// <summary>What serves of one component.</summary>
/// <param name="Component">The component's name.</param>
/// <param name="Live">What the alias leads to, as the platform shows it; null when nothing serves or several versions share the traffic.</param>
/// <param name="Previous">Where a rollback would go; null when there is no way back.</param>
/// <param name="Incoming">What was deployed and is not live yet; null when there is none.</param>
public sealed record ComponentStatus(string Component, LiveStatus? Live, PreviousStatus? Previous, IncomingStatus? Incoming);
