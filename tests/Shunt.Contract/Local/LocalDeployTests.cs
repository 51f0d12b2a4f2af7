namespace Shunt.Contract.Local;

public sealed class LocalDeployTests(LocalFixture fixture) : DeployContract(fixture), IClassFixture<LocalFixture>;
