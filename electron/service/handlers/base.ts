import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { ServiceContext } from "../context.ts";
import { problemsAsErrors } from "../problems.ts";

/** The contract with the service's context; every refusal of the database becomes a typed error. */
export const base = implement(contract).$context<ServiceContext>().use(problemsAsErrors);
