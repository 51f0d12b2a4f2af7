namespace Shunt.Contract.Docker;

public sealed class DockerLeaseTests(DockerFixture fixture) : LeaseContract(fixture), IClassFixture<DockerFixture>;
