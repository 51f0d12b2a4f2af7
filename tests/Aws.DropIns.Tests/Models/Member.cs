namespace Aws.DropIns.Tests.Models;

/// <summary>A member of a structure in a model.</summary>
/// <param name="Property">What its property is called.</param>
/// <param name="Wire">What it is called on the wire.</param>
/// <param name="Shape">Its own shape.</param>
/// <param name="Location">Where it stands, when not in the body.</param>
internal sealed record Member(string Property, string Wire, string Shape, string? Location);
