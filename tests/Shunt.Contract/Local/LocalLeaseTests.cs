namespace Shunt.Contract.Local;

public sealed class LocalLeaseTests(LocalFixture fixture) : LeaseContract(fixture), IClassFixture<LocalFixture>;
